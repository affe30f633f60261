package th.sala.core.people;

import org.springframework.data.repository.Repository;

interface AssignmentRepository extends Repository<AssignmentEntity, Long> {
    AssignmentEntity save(AssignmentEntity entity);
}
