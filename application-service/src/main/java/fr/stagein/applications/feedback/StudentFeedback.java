package fr.stagein.applications.feedback;

/**
 * A student's answers.
 *
 * @param revision counts the times that they were saved
 */
record StudentFeedback(int revision, Opinion welcomed, Opinion learned, Opinion recommends) {

    boolean says(Opinion otherWelcomed, Opinion otherLearned, Opinion otherRecommends) {
        return welcomed == otherWelcomed && learned == otherLearned && recommends == otherRecommends;
    }
}
