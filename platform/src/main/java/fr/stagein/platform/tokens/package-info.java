/** Tokens that one service makes and another checks, carried by a person in a link or by a browser. */
@NullMarked
package fr.stagein.platform.tokens;

import org.jspecify.annotations.NullMarked;
