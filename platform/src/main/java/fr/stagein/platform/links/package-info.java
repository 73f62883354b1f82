/** Links that stand for a person without an account: made by one service, understood by another. */
@NullMarked
package fr.stagein.platform.links;

import org.jspecify.annotations.NullMarked;
