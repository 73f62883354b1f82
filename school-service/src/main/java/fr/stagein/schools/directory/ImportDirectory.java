package fr.stagein.schools.directory;

import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.PriorityEducation;
import fr.stagein.platform.territory.Territory;
import fr.stagein.schools.directory.NationalDirectory.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the territory's schools from the national directory: all of them or none. Nobody's classes are touched. */
@Service
class ImportDirectory {

    private final Schools schools;
    private final Territory territory;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    ImportDirectory(Schools schools, Territory territory, JdbcClient jdbc, TransactionOperations transaction) {
        this.schools = schools;
        this.territory = territory;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    /** @param about the school's name, or what is wrong */
    record Done(int line, Outcome outcome, String code, String about) {}

    /** @param elsewhere schools of other départements; {@code notOurs} primary schools, offices, closed ones */
    record Report(int elsewhere, int notOurs, List<Done> rows) {
        Report {
            rows = List.copyOf(rows);
        }
    }

    /** Reads the file first: no connection waits for that. */
    Report run(byte[] file) {
        NationalDirectory directory = NationalDirectory.read(file);
        return Objects.requireNonNull(transaction.execute(status -> take(directory)));
    }

    private Report take(NationalDirectory directory) {
        // One import after the other: two operators with the same file do not add a school twice.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('school directory'))").query(row -> {});
        Map<SchoolId, School> known = schools.all().stream().collect(Collectors.toMap(School::id, school -> school));
        List<Done> rows = new ArrayList<>();
        int elsewhere = 0;
        int notOurs = 0;
        for (Row row : directory.rows()) {
            switch (row) {
                case Row.NotOurs ignored -> notOurs++;
                case Row.Wrong wrong -> {
                    if (isOurs(wrong.department())) {
                        rows.add(new Done(wrong.line(), Outcome.WRONG, wrong.code(), wrong.about()));
                    } else {
                        elsewhere++;
                    }
                }
                case Row.Listed listed -> {
                    if (isOurs(listed.department())) {
                        rows.add(new Done(
                                listed.line(), take(directory, listed, known.get(listed.id())), "", listed.name()));
                    } else {
                        elsewhere++;
                    }
                }
            }
        }
        return new Report(elsewhere, notOurs, rows);
    }

    private boolean isOurs(String department) {
        return territory.departments().contains(department);
    }

    private Outcome take(NationalDirectory directory, Row.Listed listed, @Nullable School known) {
        if (known == null) {
            schools.add(new School(
                    listed.id(),
                    1,
                    listed.name(),
                    listed.kind(),
                    listed.communeCode(),
                    listed.email(),
                    List.of(),
                    List.of(),
                    listed.priorityEducation()));
            return Outcome.ADDED;
        }
        PriorityEducation priority = directory.tellsPriority() ? listed.priorityEducation() : known.priorityEducation();
        String email = listed.email().isEmpty() ? known.email() : listed.email();
        if (known.name().equals(listed.name())
                && known.kind() == listed.kind()
                && known.communeCode().equals(listed.communeCode())
                && known.email().equals(email)
                && known.priorityEducation() == priority) {
            return Outcome.UNCHANGED;
        }
        schools.save(known.called(listed.name(), listed.kind(), listed.communeCode(), email, priority));
        return Outcome.CHANGED;
    }
}
