package th.sala.core.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DepartmentRepository extends Repository<DepartmentEntity, Long> {
    DepartmentEntity save(DepartmentEntity entity);

    Optional<DepartmentEntity> findById(Long id);

    Optional<DepartmentEntity> findByCode(String code);

    List<DepartmentEntity> findAllByOrderByNameAscIdAsc();
}
