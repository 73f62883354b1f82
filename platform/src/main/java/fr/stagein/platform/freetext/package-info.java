/** Texts that people write and other people read: each says what is done about contact data in it. */
@NullMarked
package fr.stagein.platform.freetext;

import org.jspecify.annotations.NullMarked;
