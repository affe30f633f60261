package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;

/** Where people work, from one day to another: one main place at a time, others beside it. */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class Placements {
    private static final int LONGEST_POSITION = 200;

    private final PlacementRepository placements;
    private final Assignments assignments;
    private final StructureReader structure;
    private final OpenFiles files;
    private final Headships heads;
    private final Clock clock;

    Placements(
            PlacementRepository placements,
            Assignments assignments,
            StructureReader structure,
            OpenFiles files,
            Headships heads,
            Clock clock) {
        this.placements = placements;
        this.assignments = assignments;
        this.structure = structure;
        this.files = files;
        this.heads = heads;
        this.clock = clock;
    }

    /** The first place of a new account, within its transaction. */
    void begin(PersonId person, PersonnelFile.Move move) {
        structure.hold();
        PersonnelFile.Move first = checked(move);
        placements.save(entity(person, first, true));
    }

    /**
     * Moves a person from a day on, or adds a place beside the main one.
     *
     * @param version of the file the administrator saw
     * @param roles what becomes of the roles held for the department the person leaves; of no account beside the main
     *     place
     * @throws StaleVersion where somebody changed the file meanwhile
     * @throws RuleBroken at {@code department}, {@code position}, {@code from} or {@code to}
     */
    public void move(PersonId person, int version, PersonnelFile.Move move, FormerRoles roles) {
        structure.hold();
        files.take(person, version);
        PersonnelFile.Move clean = checked(move);
        if (clean.main()) {
            moveMain(person, clean, roles);
        } else {
            addBeside(person, clean);
        }
        files.changed(person, clean.main() ? "people.person.moved" : "people.person.placed", null, clean);
        if (clean.main()) {
            heads.demand("department", Objects.requireNonNull(clean.from()), person);
        }
    }

    /**
     * Ends a place beside the main one today, or takes back one that has not begun; a main place that has not begun gives
     * way to the one before, with the roles that moved along.
     *
     * @throws RuleBroken where it is the main place of today: a person moves from there, or leaves; or where the person
     *     leads the department later
     */
    public void end(PersonId person, int version, long placement) {
        structure.hold();
        files.take(person, version);
        PlacementEntity ended = placements
                .findById(placement)
                .filter(p -> p.person().equals(person))
                .orElseThrow(() -> OpenFiles.stale(person));
        PersonnelFile.Place before = ended.place();
        LocalDate today = LocalDate.now(clock);
        if (before.from().isAfter(today)) {
            takeBack(person, ended);
        } else if (before.main()) {
            throw new RuleBroken("people.move.mainStays");
        } else {
            ended.endsOn(today);
        }
        files.changed(person, "people.person.placeEnded", before, null);
        heads.demand("department", before.from().isAfter(today) ? before.from() : today.plusDays(1), person);
    }

    private void takeBack(PersonId person, PlacementEntity coming) {
        PersonnelFile.Place place = coming.place();
        if (place.main()) {
            List<PlacementEntity> mains = mains(person);
            if (mains.getFirst() != coming) {
                throw new RuleBroken("people.move.latestFirst");
            }
            if (mains.size() == 1) {
                throw new RuleBroken("people.move.onlyOne");
            }
            PlacementEntity before = mains.get(1);
            // a reorganisation that closes the unit before is taken back as a whole
            if (structure.on(place.from()).find(before.place().department()).isEmpty()) {
                throw new RuleBroken("people.move.unitCloses", place.from());
            }
            before.endsOn(null);
        }
        assignments.takeBack(coming.id());
        placements.delete(coming);
        placements.flush();
    }

    /** Whether the person could be moved like that, for imports; the department is known to stand on the day. */
    void checkMain(PersonId person, PersonnelFile.Move move) {
        List<PersonnelFile.Place> places = placements.findAllByPersonOrderByValidFromDescIdDesc(person.value()).stream()
                .map(PlacementEntity::place)
                .toList();
        Optional<PersonnelFile.Place> latest =
                places.stream().filter(PersonnelFile.Place::main).findFirst();
        demandMovable(move, latest);
        LocalDate from = Objects.requireNonNull(move.from());
        Stream<Headships.Days> kept =
                places.stream().map(p -> days(person, p, Optional.of(p).equals(latest) ? from.minusDays(1) : p.to()));
        DepartmentId to = Objects.requireNonNull(move.department());
        Stream<Headships.Days> begun = Stream.of(new Headships.Days(person.value(), to.value(), from, null));
        heads.demand("department", from, person, Stream.concat(kept, begun).toList());
    }

    private static Headships.Days days(PersonId person, PersonnelFile.Place place, @Nullable LocalDate to) {
        return new Headships.Days(person.value(), place.department().value(), place.from(), to);
    }

    private void moveMain(PersonId person, PersonnelFile.Move move, FormerRoles roles) {
        LocalDate from = Objects.requireNonNull(move.from());
        Optional<PlacementEntity> latest = mains(person).stream().findFirst();
        demandMovable(move, latest.map(PlacementEntity::place));
        Optional<DepartmentId> left = latest.map(p -> p.place().department());
        PlacementEntity moved;
        if (latest.isPresent() && latest.get().place().from().equals(from)) {
            moved = latest.get();
            moved.change(Objects.requireNonNull(move.department()), move.position());
        } else {
            latest.ifPresent(p -> p.endsOn(from.minusDays(1)));
            moved = placements.saveAndFlush(entity(person, move, true));
        }
        left.ifPresent(department -> assignments.follow(person, department, moved, roles));
    }

    private static void demandMovable(PersonnelFile.Move move, Optional<PersonnelFile.Place> latest) {
        LocalDate from = Objects.requireNonNull(move.from());
        latest.filter(p -> p.from().isAfter(from)).ifPresent(p -> {
            throw RuleBroken.at("from", "people.move.later", p.from());
        });
        latest.filter(p -> isSame(p, move)).ifPresent(p -> {
            throw RuleBroken.at("department", "people.move.same");
        });
    }

    private static boolean isSame(PersonnelFile.Place place, PersonnelFile.Move move) {
        return place.department().equals(move.department()) && place.position().equals(move.position());
    }

    private void addBeside(PersonId person, PersonnelFile.Move move) {
        LocalDate from = Objects.requireNonNull(move.from());
        LocalDate to = move.to();
        if (to != null && to.isBefore(from)) {
            throw RuleBroken.at("to", "people.period.order");
        }
        placements.findAllByPersonOrderByValidFromDescIdDesc(person.value()).stream()
                .map(PlacementEntity::place)
                .filter(p -> p.department().equals(move.department()))
                .filter(p -> (to == null || !p.from().isAfter(to)) && (p.to() == null || !p.to().isBefore(from)))
                .findFirst()
                .ifPresent(p -> {
                    throw RuleBroken.at("department", "people.move.overlaps", p.position(), p.from());
                });
        placements.save(entity(person, move, false));
    }

    private PersonnelFile.Move checked(PersonnelFile.Move move) {
        String position = ThaiText.clean(move.position());
        LocalDate from = move.from();
        if (from == null) {
            throw RuleBroken.at("from", "people.dayMissing");
        }
        DepartmentId department = move.department();
        if (department == null) {
            throw RuleBroken.at("department", "people.departmentMissing");
        }
        // people worked here before their department was entered
        LocalDate today = LocalDate.now(clock);
        if (structure.on(from.isBefore(today) ? today : from).find(department).isEmpty()) {
            throw RuleBroken.at("department", "people.departmentNotThen", from);
        }
        LocalDate closes = structure.lastDay(department);
        if (closes != null && (move.main() || move.to() == null || move.to().isAfter(closes))) {
            throw RuleBroken.at("department", "people.departmentCloses", closes);
        }
        if (position.isEmpty()) {
            throw RuleBroken.at("position", "people.positionMissing");
        }
        if (position.length() > LONGEST_POSITION) {
            throw RuleBroken.at("position", "people.tooLong", LONGEST_POSITION);
        }
        return new PersonnelFile.Move(department, position, move.main(), from, move.main() ? null : move.to());
    }

    private List<PlacementEntity> mains(PersonId person) {
        return placements.findAllByPersonOrderByValidFromDescIdDesc(person.value()).stream()
                .filter(p -> p.place().main())
                .toList();
    }

    private static PlacementEntity entity(PersonId person, PersonnelFile.Move move, boolean main) {
        return new PlacementEntity(
                person,
                Objects.requireNonNull(move.department()),
                move.position(),
                main,
                Objects.requireNonNull(move.from()),
                move.to());
    }

    /** What becomes of the roles a person held for the department that is left. */
    public enum FormerRoles {
        /** They count for the new department from the day of the move. */
        FOLLOW,
        /** They end the day before. */
        END,
        /** They stay as they are. */
        STAY
    }
}
