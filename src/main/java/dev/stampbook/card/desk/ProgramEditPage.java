package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;

/// The form that changes a program, made from one of its versions.
public record ProgramEditPage(
        DeskFrame frame, String address, int version, List<Group> groups, Mistakes mistakes) {

    public ProgramEditPage {
        groups = List.copyOf(groups);
    }

    /// Fields that belong together.
    public record Group(String legend, List<Field> fields) {

        public Group {
            fields = List.copyOf(fields);
        }
    }
}
