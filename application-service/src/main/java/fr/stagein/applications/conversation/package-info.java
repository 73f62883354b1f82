/** Conversation between a company and a student about an application: one question and one answer at a time, never in private. */
@NullMarked
package fr.stagein.applications.conversation;

import org.jspecify.annotations.NullMarked;
