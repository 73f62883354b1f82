/** What a database must not tell whoever reads its files: values that are encrypted, each for its own row. */
@NullMarked
package fr.stagein.platform.vault;

import org.jspecify.annotations.NullMarked;
