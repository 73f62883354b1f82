/** The web front: hashed files for ever, the page itself never stale. */
@NullMarked
package fr.stagein.gateway.web;

import org.jspecify.annotations.NullMarked;
