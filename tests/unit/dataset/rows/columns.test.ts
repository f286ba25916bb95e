import { describe, expect, it } from 'vitest';
import { guessColumns, uniqueNames } from '../../../../src/dataset/rows/columns';

const guess = (header: string, ...rows: string[]) =>
  guessColumns(
    header.split(','),
    rows.map((row) => row.split(',')),
    false,
  );

describe('columns are known by the names of', () => {
  it('ACLED', () => {
    const header =
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,location,latitude,longitude,source,notes,fatalities,timestamp';
    expect(guess(header)).toEqual({
      scheme: 'ACLED',
      sure: true,
      mapping: {
        longitude: 'longitude',
        latitude: 'latitude',
        start: 'event_date',
        title: 'notes',
        category: 'event_type',
        value: 'fatalities',
      },
    });
  });

  it('UCDP GED', () => {
    const header =
      'id,relid,year,type_of_violence,conflict_name,side_a,side_b,source_headline,where_coordinates,latitude,longitude,geom_wkt,date_start,date_end,best,high,low';
    expect(guess(header)).toMatchObject({
      scheme: 'UCDP GED',
      sure: true,
      mapping: { start: 'date_start', end: 'date_end', value: 'best', title: 'source_headline' },
    });
  });

  it('GDELT', () => {
    const header =
      'GLOBALEVENTID,SQLDATE,MonthYear,Year,Actor1Name,EventRootCode,Actor1Geo_Lat,Actor1Geo_Long,ActionGeo_FullName,ActionGeo_Lat,ActionGeo_Long,NumMentions,SOURCEURL';
    expect(guess(header)).toMatchObject({
      scheme: 'GDELT',
      sure: true,
      mapping: { longitude: 'ActionGeo_Long', latitude: 'ActionGeo_Lat', start: 'SQLDATE' },
    });
  });

  it('kepler.gl, with a beginning in common', () => {
    expect(
      guess('tpep_pickup_datetime,pickup_longitude,pickup_latitude,dropoff_longitude,dropoff_latitude', '2015-01-15 19:05:39,1,2,3,4')
        .mapping,
    ).toEqual({
      longitude: 'pickup_longitude',
      latitude: 'pickup_latitude',
      start: 'tpep_pickup_datetime',
    });
    expect(guess('place_lat,place_lng,magnitude')).toMatchObject({
      sure: true,
      mapping: { latitude: 'place_lat', longitude: 'place_lng', value: 'magnitude' },
    });
  });

  it.each([
    ['Longitude,Latitude', 'Longitude', 'Latitude'],
    ['x,y', 'x', 'y'],
    ['LNG,LAT', 'LNG', 'LAT'],
    ['lon_,lat_', 'lon_', 'lat_'],
  ])('most tables: %s', (header, longitude, latitude) => {
    expect(guess(header)).toEqual({ mapping: { longitude, latitude }, scheme: null, sure: true });
  });
});

describe('columns with longer names', () => {
  it('are known by a word in them, and without accents', () => {
    const { mapping } = guess('Latitud,Longitud,Fecha,Tipo de incidente,Título,Muertos');
    expect(mapping).toMatchObject({ start: 'Fecha', category: 'Tipo de incidente', title: 'Título', value: 'Muertos' });
  });

  it.each(['phone_number', 'report number', 'casualties_reported_by', 'event_id'])(
    'are not told by a word that means something else: %s',
    (name) => {
      expect(Object.values(guess(`${name},date,lat,lon`).mapping)).not.toContain(name);
    },
  );

  it('of known tables without headlines have their titles from what names the conflict', () => {
    const header = 'relid,latitude,longitude,date_start,date_end,type_of_violence,dyad_name,best';
    expect(guess(header)).toMatchObject({ scheme: 'UCDP GED', mapping: { title: 'dyad_name' } });
  });
});

describe('columns are asked about', () => {
  it('when no names are those of places, with the numbers that may be', () => {
    expect(guess('ort,breite,laenge', 'Kabul,34.53,169.17', 'Khost,33.34,69.92')).toEqual({
      mapping: { longitude: 'laenge', latitude: 'breite', title: 'ort' },
      scheme: null,
      sure: false,
    });
    expect(guess('a,b,c', 'x,134.53,69.17').mapping).toEqual({ longitude: 'b', latitude: 'c' });
    expect(guess('a,b', 'x,y')).toEqual({ mapping: {}, scheme: null, sure: false });
  });

  it('when a column holds dates that its name doesn’t tell', () => {
    expect(guess('lat,lon,seen', '1,2,2025-10-09', '1,2,9 October 2025')).toEqual({
      mapping: { longitude: 'lon', latitude: 'lat', start: 'seen' },
      scheme: null,
      sure: false,
    });
  });

  it.each([
    ['Datum', '12.9.2025', '3.10.2025'],
    ['When did it happen?', '9-Oct-25', '12.10.2025'],
    ['дата события', '12.09.2025', '13.09.2025'],
  ])('when a column holds dates however they are written: %s', (name, ...days) => {
    expect(guess(`lat,lon,${name}`, ...days.map((day) => `1,2,${day}`)).mapping.start).toBe(name);
  });

  it('not when figures could be dates', () => {
    expect(guess('lat,lon,size', '1,2,2025.5', '1,2,1999').mapping.start).toBeUndefined();
  });

  it('not for places when rows have geometries', () => {
    expect(guessColumns(['name', 'date'], [], true)).toEqual({ mapping: { start: 'date', title: 'name' }, scheme: null, sure: true });
  });
});

it('names differ and are there', () => {
  expect(uniqueNames(['a', '', 'a', ' a ', 'column 2'])).toEqual(['a', 'column 2', 'a (2)', 'a (3)', 'column 2 (2)']);
});
