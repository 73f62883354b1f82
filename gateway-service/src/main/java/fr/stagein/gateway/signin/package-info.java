/** Sign-in with Keycloak as a backend for the browser: tokens stay here, the browser holds one cookie. */
@NullMarked
package fr.stagein.gateway.signin;

import org.jspecify.annotations.NullMarked;
