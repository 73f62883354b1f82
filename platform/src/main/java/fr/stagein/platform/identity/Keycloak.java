package fr.stagein.platform.identity;

import org.springframework.web.client.RestClient;

/**
 * Keycloak's admin REST API. Its own Java client would bring 50 more jars for a handful of requests, among them a
 * RESTEasy made for Jakarta REST 3.1 where Boot has 4.0.
 *
 * @param rest signs in by itself, its paths start at the server's root, every request has a time limit
 * @param realm the territory's realm
 */
public record Keycloak(RestClient rest, String realm) {}
