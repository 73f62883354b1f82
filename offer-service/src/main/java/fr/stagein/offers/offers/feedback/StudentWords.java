package fr.stagein.offers.offers.feedback;

import fr.stagein.events.CompanyId;
import fr.stagein.events.FeedbackState;
import fr.stagein.events.OfferId;
import fr.stagein.events.Stream;
import fr.stagein.platform.consumers.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that were approved, as application-service tells; it takes them off the stream when they are to be shown no more. */
@Repository
class StudentWords implements ReadModel<FeedbackState> {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    StudentWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param programme of the student
     * @param month in which the internship began
     */
    record WordsOfStudent(String programme, YearMonth month, String words) {}

    /** About an offer and those of earlier years that it continues, the latest first; none of a company that is hidden. */
    List<WordsOfStudent> of(OfferId offer) {
        return jdbc.sql("""
                with recursive earlier (id) as (
                    select :offer::uuid
                    union
                    select a.offer_id from offer_again a join earlier e on a.next_offer_id = e.id)
                select w.programme, w.month, w.words
                from student_words w join earlier e on e.id = w.offer_id join company c on c.id = w.company_id
                where c.status = 'VERIFIED'
                order by w.month desc, w.id limit :most""")
                .param("offer", offer.value())
                .param("most", MOST)
                .query(StudentWords::words)
                .list();
    }

    /** About a company, whatever the offer. */
    List<WordsOfStudent> of(CompanyId company) {
        return jdbc.sql("""
                select w.programme, w.month, w.words
                from student_words w join company c on c.id = w.company_id
                where w.company_id = :company and c.status = 'VERIFIED'
                order by w.month desc, w.id limit :most""")
                .param("company", company.value())
                .param("most", MOST)
                .query(StudentWords::words)
                .list();
    }

    @Override
    public Stream<FeedbackState> stream() {
        return Stream.FEEDBACKS;
    }

    @Override
    public void forget(String id) {
        jdbc.sql("delete from student_words where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    @Override
    public void keep(FeedbackState feedback) {
        OfferId offer = feedback.offerId();
        jdbc.sql("""
                insert into student_words (id, version, company_id, offer_id, programme, month, words)
                values (:id, :version, :company, :offer, :programme, :month, :words)
                on conflict (id) do update set version = excluded.version, words = excluded.words
                where student_words.version < excluded.version""")
                .param("id", feedback.feedbackId().value())
                .param("version", feedback.version())
                .param("company", feedback.companyId().value())
                .param("offer", offer == null ? null : offer.value())
                .param("programme", feedback.programme())
                .param("month", feedback.month().toString())
                .param("words", feedback.words())
                .update();
    }

    private static WordsOfStudent words(ResultSet row, int number) throws SQLException {
        return new WordsOfStudent(
                row.getString("programme"), YearMonth.parse(row.getString("month")), row.getString("words"));
    }
}
