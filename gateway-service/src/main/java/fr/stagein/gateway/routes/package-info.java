/** Where each path goes, with the caller's token and nothing else of the browser's. */
@NullMarked
package fr.stagein.gateway.routes;

import org.jspecify.annotations.NullMarked;
