package th.sala.core.people;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DepartmentRepository extends Repository<DepartmentEntity, Long> {
    DepartmentEntity save(DepartmentEntity entity);

    Optional<DepartmentEntity> findByCode(String code);
}
