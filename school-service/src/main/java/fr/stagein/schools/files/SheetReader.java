package fr.stagein.schools.files;

import fr.stagein.schools.files.Table.Line;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet, line by line. */
final class SheetReader {

    private static final int MOST_CELLS = 3_000_000;
    /** Longer ones are no numbers that a spreadsheet writes. */
    private static final int LONGEST_NUMBER = 40;

    private static final int LATEST_DAY = 100_000;

    /** Stands for what is there and not kept. */
    private static final Cell NOT_WANTED = new Cell.Text("…");

    private final SharedStrings strings;
    private final CellFormats formats;
    private final LocalDate dayZero;
    private final TableSearch search;
    private int cellsLeft = MOST_CELLS;
    private int number;
    private int column;

    SheetReader(SharedStrings strings, CellFormats formats, LocalDate dayZero, TableSearch search) {
        this.strings = strings;
        this.formats = formats;
        this.dayZero = dayZero;
        this.search = search;
    }

    void read(BoundedXml xml) throws XMLStreamException, Unreadable {
        while (xml.next()) {
            if (xml.starts("col")) {
                if (xml.isTrue("hidden") || isZero(xml.attribute("width"))) {
                    search.hideColumns(Math.max(0, xml.number("min") - 1), xml.number("max"));
                }
            } else if (xml.starts("row")) {
                row(xml);
            }
        }
    }

    private void row(BoundedXml xml) throws XMLStreamException, Unreadable {
        int told = xml.number("r");
        number = told > 0 ? told : number + 1;
        boolean hidden = xml.isTrue("hidden") || isZero(xml.attribute("ht"));
        List<Cell> cells = new ArrayList<>();
        boolean blank = true;
        column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                if (--cellsLeft < 0) {
                    throw new Unreadable(Unreadable.Reason.TOO_LARGE);
                }
                column = columnOf(xml.attribute("r"), column + 1);
                boolean wanted = search.wants(column);
                Cell cell = cell(xml, wanted);
                blank &= cell.isBlank();
                if (wanted) {
                    while (cells.size() <= column) {
                        cells.add(Line.EMPTY);
                    }
                    cells.set(column, cell);
                }
            }
        }
        if (!blank) {
            search.add(new Line(number, cells, hidden));
        }
    }

    private static boolean isZero(@Nullable String measure) {
        return measure != null && measure.matches("0(\\.0*)?");
    }

    /** {@code C7} is column 2. */
    private static int columnOf(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < Math.min(3, reference.length()) && isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    }

    private Cell cell(BoundedXml xml, boolean wanted) throws XMLStreamException, Unreadable {
        String type = xml.attribute("t");
        int style = xml.number("s");
        var value = new StringBuilder();
        String inline = null;
        boolean formula = false;
        boolean inValue = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("is")) {
                inline = RichText.read(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v") || xml.ends("v")) {
                inValue = xml.starts("v");
            } else if (inValue) {
                RichText.append(value, xml.text());
            }
        }
        if (!wanted) {
            String text = inline != null ? inline : "s".equals(type) ? strings.at(value.toString()) : value.toString();
            return text.isBlank() ? Line.EMPTY : NOT_WANTED;
        }
        if (inline != null) {
            return Cell.text(inline);
        }
        if (value.isEmpty()) {
            return formula && !"str".equals(type) ? new Cell.Failed("= …") : Line.EMPTY;
        }
        return cell(type == null ? "n" : type, value.toString(), style);
    }

    private Cell cell(String type, String value, int style) {
        return switch (type) {
            case "s" -> Cell.text(strings.at(value));
            case "e" -> new Cell.Failed(TextFolding.clean(value));
            case "b" -> new Cell.Text(value.strip().equals("1") || value.strip().equals("true") ? "VRAI" : "FAUX");
            case "d" -> day(value);
            case "n" -> number(value, style);
            default -> Cell.text(value);
        };
    }

    /** As strict workbooks write days: {@code 2012-05-04T00:00:00}. */
    private static Cell day(String value) {
        try {
            return new Cell.Day(LocalDate.parse(
                    value.strip().substring(0, Math.min(10, value.strip().length()))));
        } catch (DateTimeException noDay) {
            return new Cell.Text(value);
        }
    }

    private Cell number(String value, int style) {
        try {
            BigDecimal number = value.length() > LONGEST_NUMBER ? null : new BigDecimal(value.strip());
            if (number == null || !Cell.Amount.fits(number)) {
                return new Cell.Text(value);
            }
            boolean day = formats.showsDay(style)
                    && number.signum() > 0
                    && number.compareTo(BigDecimal.valueOf(LATEST_DAY)) < 0;
            return day ? new Cell.Day(dayZero.plusDays(number.longValue())) : new Cell.Amount(number, dayZero);
        } catch (NumberFormatException noNumber) {
            return new Cell.Text(value);
        }
    }
}
