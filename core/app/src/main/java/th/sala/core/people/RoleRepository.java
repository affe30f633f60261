package th.sala.core.people;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RoleRepository extends Repository<RoleEntity, Long> {
    RoleEntity save(RoleEntity entity);

    RoleEntity saveAndFlush(RoleEntity entity);

    void delete(RoleEntity entity);

    Optional<RoleEntity> findById(Long id);

    Optional<RoleEntity> findByCode(String code);
}
