/**
 * What is kept about people: each feature tells its tables ({@link fr.stagein.platform.personal.PersonalTable}) and rules
 * ({@link fr.stagein.platform.personal.RetentionRule}); from them come the export, the erasure of a person and the jobs
 * that erase what is over. docs/data-protection.md has the whole.
 */
@NullMarked
package fr.stagein.platform.personal;

import org.jspecify.annotations.NullMarked;
