/** Tables that people made in spreadsheets: CSV of any dialect, and Excel. */
@NullMarked
package fr.stagein.schools.files;

import org.jspecify.annotations.NullMarked;
