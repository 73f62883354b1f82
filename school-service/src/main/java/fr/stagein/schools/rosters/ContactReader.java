package fr.stagein.schools.rosters;

import fr.stagein.schools.files.Cell;
import fr.stagein.schools.files.Table.Line;
import fr.stagein.schools.students.Contact;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the pupil of one line and their guardians are reached. What cannot be read is left out and told. */
final class ContactReader {

    private static final int LONGEST_NAME = 200;

    private final LineReader lines;
    private final Line line;
    private boolean told;
    private boolean guardiansInDoubt;

    ContactReader(LineReader lines, Line line) {
        this.lines = lines;
        this.line = line;
    }

    List<Contact> guardians() {
        told = false;
        List<Contact> guardians = Stream.of(
                        contact(
                                Column.GUARDIAN_1_NAME,
                                Column.GUARDIAN_1_FIRST_NAME,
                                Column.GUARDIAN_1_EMAIL,
                                Column.GUARDIAN_1_PHONE),
                        contact(
                                Column.GUARDIAN_2_NAME,
                                Column.GUARDIAN_2_FIRST_NAME,
                                Column.GUARDIAN_2_EMAIL,
                                Column.GUARDIAN_2_PHONE))
                .filter(contact -> !contact.saysNothing())
                .toList();
        guardiansInDoubt = told;
        return guardians;
    }

    /** Whether something about a guardian was left out. */
    boolean guardiansInDoubt() {
        return guardiansInDoubt;
    }

    private Contact contact(Column name, Column firstName, Column email, Column phone) {
        String whole = (shown(firstName) + " " + shown(name)).strip();
        if (whole.length() > LONGEST_NAME) {
            leaveOut("guardian-name-wrong", whole);
            whole = "";
        }
        return new Contact(whole.isEmpty() ? null : whole, email(email), phone(phone));
    }

    @Nullable
    String email(Column column) {
        return read(shown(column), EmailAddresses::read, "email-wrong");
    }

    private @Nullable String phone(Column column) {
        return read(shown(column), Phones::read, "phone-wrong");
    }

    private @Nullable String read(String shown, Function<String, Reading> reader, String code) {
        if (shown.isEmpty()) {
            return null;
        }
        Reading read = reader.apply(shown);
        String value = read.value();
        if (value == null) {
            leaveOut(code, shown);
        } else if (!read.asWritten()) {
            lines.warn(line, "read-as", LineReader.shortened(shown), value);
        }
        return value;
    }

    /** What stands there; a failed formula is told and says nothing. */
    private String shown(Column column) {
        Cell cell = lines.cell(line, column);
        if (cell instanceof Cell.Failed) {
            leaveOut("detail-formula", cell.shown());
            return "";
        }
        return cell.shown();
    }

    private void leaveOut(String code, String shown) {
        told = true;
        lines.warn(line, code, LineReader.shortened(shown));
    }
}
