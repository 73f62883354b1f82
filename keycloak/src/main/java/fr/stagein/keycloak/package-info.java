/** What Stage-IN adds to Keycloak, loaded by it as providers. */
@NullMarked
package fr.stagein.keycloak;

import org.jspecify.annotations.NullMarked;
