/** The published language: what services tell each other, on which topics, in which form. Depends on nothing. */
@NullMarked
package fr.stagein.events;

import org.jspecify.annotations.NullMarked;
