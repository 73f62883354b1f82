package fr.stagein.documents;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Names written from right to left, in lines that go from left to right. By the Java platform's Unicode algorithm. */
final class RightToLeft {

    private RightToLeft() {}

    /** Cuts a paragraph where the direction turns. Numbers inside a text from the right stay with it. */
    static final class Splitter implements BidiSplitter {

        private List<BidiTextRun> runs = List.of();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            var bidi = new Bidi(paragraph, Bidi.DIRECTION_LEFT_TO_RIGHT);
            var found = new ArrayList<BidiTextRun>();
            int start = 0;
            for (int run = 0; run < bidi.getRunCount(); run++) {
                boolean last = run == bidi.getRunCount() - 1;
                boolean fromRight = bidi.getRunLevel(run) > 0;
                if (last || bidi.getRunLevel(run + 1) > 0 != fromRight) {
                    found.add(new BidiTextRun(start, bidi.getRunLimit(run) - start, fromRight ? RTL : LTR));
                    start = bidi.getRunLimit(run);
                }
            }
            runs = found.isEmpty() ? List.of(new BidiTextRun(0, paragraph.length(), LTR)) : found;
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            return runs.get(run);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return LTR;
        }
    }

    /** Puts such a run into the order in which it is drawn. Letters are joined before, by {@link ArabicForms}. */
    static final class Reorderer implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
            int count = bidi.getRunCount();
            var levels = new byte[count];
            var runs = new Object[count];
            for (int run = 0; run < count; run++) {
                levels[run] = (byte) bidi.getRunLevel(run);
                String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
                runs[run] = levels[run] % 2 == 1 ? reversed(part) : part;
            }
            Bidi.reorderVisually(levels, 0, runs, 0, count);
            var drawn = new StringBuilder(text.length());
            for (Object run : runs) {
                drawn.append(run);
            }
            return drawn.toString();
        }

        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        /** A vowel sign stays behind its letter, a bracket turns. */
        private static String reversed(String text) {
            var clusters = new ArrayList<String>();
            text.codePoints().forEach(character -> {
                String shown = Character.toString(mirrored(character));
                if (Character.getType(character) == Character.NON_SPACING_MARK && !clusters.isEmpty()) {
                    clusters.addLast(clusters.removeLast() + shown);
                } else {
                    clusters.add(shown);
                }
            });
            return String.join("", clusters.reversed());
        }

        private static int mirrored(int character) {
            return switch (character) {
                case '(' -> ')';
                case ')' -> '(';
                case '[' -> ']';
                case ']' -> '[';
                case '«' -> '»';
                case '»' -> '«';
                default -> character;
            };
        }
    }
}
