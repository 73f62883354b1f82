package fr.stagein.events;

/** A person's account: the {@code sub} that the identity provider gives it. Opaque, 1 to 64 characters. */
public record AccountId(String value) implements Scalar<String> {

    public AccountId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An account id has 1 to 64 characters");
        }
    }

    public static AccountId of(String text) {
        return new AccountId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
