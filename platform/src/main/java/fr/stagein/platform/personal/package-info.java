/**
 * Personal data: each feature declares its tables ({@link fr.stagein.platform.personal.PersonalTable}) and rules
 * ({@link fr.stagein.platform.personal.RetentionRule}). The export, the erasure of a person and the daily retention run
 * are made from them. See docs/data-protection.md.
 */
@NullMarked
package fr.stagein.platform.personal;

import org.jspecify.annotations.NullMarked;
