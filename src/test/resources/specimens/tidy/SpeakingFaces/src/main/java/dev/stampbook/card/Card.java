package dev.stampbook.card;

@Component
public record Card(CardId id) {

    public boolean full() {
        return false;
    }

    /// Whether nobody may stamp it any more.
    public boolean expired() {
        return false;
    }

    @Override
    public String toString() {
        return "card";
    }

    boolean fitsToday() {
        return true;
    }
}
