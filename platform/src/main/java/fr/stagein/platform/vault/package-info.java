/** Encrypted columns: whoever reads the database's files cannot read these values. */
@NullMarked
package fr.stagein.platform.vault;

import org.jspecify.annotations.NullMarked;
