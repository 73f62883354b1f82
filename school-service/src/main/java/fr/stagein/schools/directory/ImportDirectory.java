package fr.stagein.schools.directory;

import fr.stagein.events.SchoolId;
import fr.stagein.events.SchoolState.PriorityEducation;
import fr.stagein.platform.queue.Causes;
import fr.stagein.platform.queue.OneByOne;
import fr.stagein.platform.territory.Territory;
import fr.stagein.schools.directory.NationalDirectory.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the territory's schools from the national directory: each by itself. Nobody's classes are touched. */
@Service
class ImportDirectory {

    private static final Logger log = LoggerFactory.getLogger(ImportDirectory.class);

    private final Schools schools;
    private final Territory territory;
    private final OneByOne oneByOne;
    private final TransactionOperations transaction;

    ImportDirectory(Schools schools, Territory territory, OneByOne oneByOne, TransactionOperations transaction) {
        this.schools = schools;
        this.territory = territory;
        this.oneByOne = oneByOne;
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
        schools.lockDirectory();
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
                        rows.add(takeByItself(directory, listed, known.get(listed.id())));
                    } else {
                        elsewhere++;
                    }
                }
            }
        }
        return new Report(elsewhere, notOurs, rows);
    }

    /** One that the database does not take is told, and takes the others with it no more. */
    private Done takeByItself(NationalDirectory directory, Row.Listed listed, @Nullable School known) {
        if (known != null && known.kind() == Kind.CHAMBER) {
            // The operator gave a chamber the number of this school: neither may become the other.
            return new Done(
                    listed.line(), Outcome.WRONG, "not-taken", listed.id().value());
        }
        var outcome = new AtomicReference<Outcome>();
        OneByOne.Done done = oneByOne.each(List.of(listed), one -> outcome.set(take(directory, one, known)));
        Throwable failure = done.failure();
        if (failure == null) {
            return new Done(listed.line(), outcome.get(), "", listed.name());
        }
        log.error("Line {} of the directory could not be taken: {}", listed.line(), Causes.of(failure));
        return new Done(listed.line(), Outcome.WRONG, "not-taken", listed.id().value());
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
