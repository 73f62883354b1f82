/** The realm that each territory gets at Keycloak. */
@NullMarked
package fr.stagein.realm;

import org.jspecify.annotations.NullMarked;
