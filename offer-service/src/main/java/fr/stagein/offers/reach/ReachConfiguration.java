package fr.stagein.offers.reach;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({ReachRules.class, Starts.Keys.class})
class ReachConfiguration {}
