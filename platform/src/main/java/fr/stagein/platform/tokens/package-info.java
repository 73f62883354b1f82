/** What one service makes and another understands, with nothing between them but a person who carries it. */
@NullMarked
package fr.stagein.platform.tokens;

import org.jspecify.annotations.NullMarked;
