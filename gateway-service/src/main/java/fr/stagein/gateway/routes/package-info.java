/** Routes each path to its service, with the caller's access token instead of the browser's cookies. */
@NullMarked
package fr.stagein.gateway.routes;

import org.jspecify.annotations.NullMarked;
