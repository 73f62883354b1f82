package fr.stagein.assignment;

/** Why a pupil does not have a place that is better than the one that was found. Counts others and names nobody. */
public sealed interface Why {

    /**
     * None of those who have it could move on without somebody being without any, or further below a lottery than must
     * be.
     *
     * @param pupils who have it
     */
    record Needed(int pupils) implements Why {}

    /**
     * Others would have to move and lose at least as much as this pupil gains.
     *
     * @param others how many would have to move
     * @param wishes by how many wishes all of them together fall
     * @param minutes how much longer all of them together travel, less than 0 if shorter
     */
    record OthersLose(int others, int wishes, int minutes) implements Why {}
}
