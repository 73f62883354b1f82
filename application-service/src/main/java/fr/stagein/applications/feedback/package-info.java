/** What both sides say after an internship, and a student's words for the next ones, read before they are shown. */
@NullMarked
package fr.stagein.applications.feedback;

import org.jspecify.annotations.NullMarked;
