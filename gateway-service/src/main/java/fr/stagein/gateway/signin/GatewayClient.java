package fr.stagein.gateway.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param clientSecret of the client {@code gateway} in the realm */
@ConfigurationProperties("stagein.gateway")
record GatewayClient(String clientSecret) {

    @Override
    public String toString() {
        return "GatewayClient[…]";
    }
}
