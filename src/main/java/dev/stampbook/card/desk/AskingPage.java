package dev.stampbook.card.desk;

import dev.stampbook.card.desk.ProgramEditPage.Group;
import dev.stampbook.card.join.JoinPreviews.Preview;
import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;

/// The form that says what a program asks newcomers, and beside it what they see now.
public record AskingPage(
        DeskFrame frame, Of program, List<Group> groups, Preview preview, Mistakes mistakes) {

    public AskingPage {
        groups = List.copyOf(groups);
    }

    /// The program: its name, its page, the version that the form was made from, and its join page.
    public record Of(String name, String address, int version, String joinUrl) {}
}
