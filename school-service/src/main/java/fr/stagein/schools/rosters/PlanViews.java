package fr.stagein.schools.rosters;

import fr.stagein.schools.rosters.RosterController.ChangedStudent;
import fr.stagein.schools.rosters.RosterController.DifferenceView;
import fr.stagein.schools.rosters.RosterController.IssueView;
import fr.stagein.schools.rosters.RosterController.MissingStudent;
import fr.stagein.schools.rosters.RosterController.NewClassView;
import fr.stagein.schools.rosters.RosterController.NewStudent;
import fr.stagein.schools.rosters.RosterController.PlanView;
import fr.stagein.schools.rosters.RosterController.SheetView;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A plan in the reader's language. */
final class PlanViews {

    private record Place(@Nullable String sheet, int line) {}

    private final MessageSource messages;
    private final Locale in;
    private final Map<Place, String> names = new HashMap<>();

    private PlanViews(Roster roster, MessageSource messages, Locale in) {
        this.messages = messages;
        this.in = in;
        roster.lines()
                .forEach(one -> names.put(new Place(one.sheet(), one.line()), name(one.lastName(), one.firstName())));
        roster.setAside()
                .forEach(one -> names.put(new Place(one.sheet(), one.line()), name(one.lastName(), one.firstName())));
    }

    static PlanView of(Plan plan, Roster roster, MessageSource messages, Locale in) {
        return new PlanViews(roster, messages, in).view(plan, roster);
    }

    private static String name(String lastName, String firstName) {
        return (lastName + " " + firstName).strip();
    }

    private PlanView view(Plan plan, Roster roster) {
        Stream<Issue> unclear = plan.unclear().stream()
                .map(line -> Issue.error(line.line(), "unclear").in(line.sheet()));
        return new PlanView(
                roster.sheets().stream().map(this::view).toList(),
                Stream.concat(roster.issues().stream(), unclear).map(this::view).toList(),
                plan.newClasses().stream()
                        .map(one -> new NewClassView(one.name(), one.programme(), one.students()))
                        .toList(),
                plan.created().stream()
                        .map(one -> new NewStudent(
                                one.sheet(),
                                one.line(),
                                one.lastName(),
                                one.firstName(),
                                one.birthDate(),
                                one.className()))
                        .toList(),
                plan.changed().stream().map(PlanViews::view).toList(),
                plan.unchanged(),
                plan.leftOut(),
                plan.missing().stream()
                        .map(one -> new MissingStudent(one.id(), one.lastName(), one.firstName(), one.className()))
                        .toList());
    }

    private SheetView view(Sheet sheet) {
        String code = "roster.sheet." + sheet.status();
        String text = words(
                sheet.status().isRead() && !sheet.columns().isEmpty() ? code + ".hidden-columns" : code,
                List.of(String.join(", ", sheet.columns())));
        return new SheetView(sheet.name(), sheet.status(), sheet.lines(), text);
    }

    private IssueView view(Issue issue) {
        return new IssueView(
                issue.sheet(),
                issue.line(),
                issue.severity(),
                names.getOrDefault(new Place(issue.sheet(), issue.line()), ""),
                words("roster." + issue.code(), issue.arguments()));
    }

    private String words(String code, List<String> arguments) {
        return messages.getMessage(code, arguments.toArray(), in);
    }

    private static ChangedStudent view(Plan.Change change) {
        RosterLine after = change.after();
        return new ChangedStudent(
                after.sheet(),
                after.line(),
                change.before().id(),
                after.lastName(),
                after.firstName(),
                after.className(),
                change.what().stream()
                        .map(one -> new DifferenceView(one.field(), one.before(), one.after()))
                        .toList());
    }
}
