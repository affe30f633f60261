package th.sala.core.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlacementRepository extends Repository<PlacementEntity, Long> {
    PlacementEntity save(PlacementEntity entity);

    PlacementEntity saveAndFlush(PlacementEntity entity);

    void delete(PlacementEntity entity);

    void flush();

    Optional<PlacementEntity> findById(Long id);

    List<PlacementEntity> findAllByPersonOrderByValidFromDescIdDesc(long person);
}
