package fr.stagein.offers.finding.feeds;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(FeedRules.class)
class FeedConfiguration {}
