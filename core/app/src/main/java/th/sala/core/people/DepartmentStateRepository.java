package th.sala.core.people;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DepartmentStateRepository extends Repository<DepartmentStateEntity, Long> {
    DepartmentStateEntity saveAndFlush(DepartmentStateEntity entity);

    List<DepartmentStateEntity> findAllByDepartmentOrderByValidFromAsc(long department);
}
