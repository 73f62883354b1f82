package fr.stagein.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as the Java platform has it, but not behind an apostrophe or inside a time. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRANCE);
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        breaks.setText(text);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next != BreakIterator.DONE && next < text.length() && binds(text.charAt(next - 1))) {
            next = breaks.next();
        }
        return next;
    }

    private static boolean binds(char before) {
        return before == '’' || before == '\'' || before == ':' || before == '\u00a0';
    }
}
