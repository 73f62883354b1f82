package fr.stagein.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Tells an address that takes no mail, now or later, from a mail server that does not take this one now. A wrong password
 * or a relay that is not allowed (5.7.1) is refused for good, too, but is ours to mend: such a mail waits.
 */
final class AddressRefused {

    /** RFC 3463: bad destination mailbox, system or syntax; it has moved; it is disabled. */
    private static final Set<String> ENHANCED = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    /** RFC 5321, where the server says no more: no such mailbox, its name is not allowed. */
    private static final Set<Integer> PLAIN = Set.of(550, 551, 553);

    private static final Pattern CODE = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final int MOST = 20;

    private AddressRefused() {}

    static boolean in(Throwable failure) {
        Deque<Throwable> all = new ArrayDeque<>();
        all.add(failure);
        for (int i = 0; i < MOST && !all.isEmpty(); i++) {
            Throwable one = all.remove();
            if (one instanceof AddressException) {
                return true;
            }
            if (one instanceof SMTPAddressFailedException refused && isForGood(refused)) {
                return true;
            }
            add(all, one.getCause());
            if (one instanceof MessagingException mail) {
                add(all, mail.getNextException());
            }
            if (one instanceof MailSendException sending) {
                sending.getFailedMessages().values().forEach(cause -> add(all, cause));
            }
        }
        return false;
    }

    private static void add(Deque<Throwable> all, @Nullable Throwable one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static boolean isForGood(SMTPAddressFailedException refused) {
        Matcher enhanced = CODE.matcher(String.valueOf(refused.getMessage()));
        return enhanced.find() ? ENHANCED.contains(enhanced.group()) : PLAIN.contains(refused.getReturnCode());
    }
}
