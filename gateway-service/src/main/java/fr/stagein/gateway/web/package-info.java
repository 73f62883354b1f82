/** Serves the web front: files with a hash in their name are cached for ever, the page itself is never cached. */
@NullMarked
package fr.stagein.gateway.web;

import org.jspecify.annotations.NullMarked;
