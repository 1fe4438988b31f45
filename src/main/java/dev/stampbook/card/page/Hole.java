package dev.stampbook.card.page;

/// One place on the drawn card: its number, whether it is stamped, whether a reward waits there.
public record Hole(int number, boolean filled, boolean goal) {

    /// Whether it is drawn as a sign and not as its number.
    public boolean drawn() {
        return filled || goal;
    }

    /// The style names of the place.
    public String style() {
        return "stampcard__stamp"
                + (filled ? " stampcard__stamp--filled" : "")
                + (goal ? " stampcard__stamp--goal" : "");
    }
}
