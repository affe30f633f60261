package th.sala.core.people;

import java.util.Optional;
import th.sala.api.people.Acting;
import th.sala.api.people.Department;
import th.sala.api.people.Person;

/** Proposes the words beside a stand-in's signature: {@code รักษาราชการแทนหัวหน้าภารกิจเทคโนโลยีสารสนเทศ}. */
final class AppointmentWording {
    private AppointmentWording() {}

    /** Papers are Thai, whatever language the screens have. */
    static String of(Acting.Kind kind, String post) {
        String how =
                switch (kind) {
                    case ACTING_FOR -> "รักษาราชการแทน";
                    case ON_BEHALF -> "ปฏิบัติราชการแทน";
                };
        return post.isEmpty() ? "" : how + post;
    }

    /** The position; of who leads a unit, with the unit's name joined on where they share a word. */
    static String post(Person person, Optional<Department> department) {
        String position = person.position().isBlank() ? person.name() : person.position();
        return department
                .filter(d -> person.id().equals(d.head()))
                .map(d -> joined(position, d.name()))
                .orElse(position);
    }

    // หัวหน้าภารกิจ + ภารกิจวิจัย: the shared word stands once
    private static String joined(String position, String unit) {
        for (int start = 1; start < position.length(); start++) {
            String end = position.substring(start);
            if (end.length() > 2 && unit.startsWith(end)) {
                return position.substring(0, start) + unit;
            }
        }
        return position;
    }
}
