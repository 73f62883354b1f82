package fr.stagein.schools.ways;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param key 32 random bytes in Base64, the same for offer-service */
@ConfigurationProperties("stagein.starts")
record StartKey(String key) {

    @Override
    public String toString() {
        return "StartKey[…]";
    }
}
