package fr.stagein.safeguarding;

/**
 * Digits in a text, written as digits or as words.
 *
 * @param start of them in the plain text
 * @param end behind them
 * @param spelled whether they are words, such as {@code douze}
 */
record WrittenNumber(String digits, int start, int end, boolean spelled) {

    int value() {
        return digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }

    int size() {
        return digits.length();
    }
}
