/** How a request is refused: a problem detail (RFC 9457) for a program, a page for a person, whoever refuses it. */
@NullMarked
package fr.stagein.http;

import org.jspecify.annotations.NullMarked;
