package fr.stagein.schools.consents;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param textVersion changes with the text; stored with each answer that is given */
@ConfigurationProperties("stagein.consent")
record ConsentProperties(String textVersion) {}
